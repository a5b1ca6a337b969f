.PHONY: help run setup build single-file test release lighthouse bench fuzz hostile clean

help: ## what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

run: ## set up, build the page and serve it on this computer
	@.ci/run.sh

setup: ## install what is missing, tests' browser too
	@.ci/setup.sh test

build: ## make the release page in dist/
	@.ci/setup.sh run
	@.ci/build.sh

single-file: ## make prevention-ledger.html: everything in one file that opens from disk
	@.ci/setup.sh run
	@.ci/single-file.sh

test: ## what must hold for every change
	@.ci/test.sh

release: ## what must hold for what is handed out: the tests, the optimised page, its size, the single file, and what takes long
	@.ci/release.sh

lighthouse: ## run Lighthouse on the release page: accessibility, best practices and search must be 100
	@.ci/lighthouse.sh

bench: ## print how long the calculation takes, natively and in the browser
	@.ci/bench.sh

fuzz: ## try made-up inputs on everything that is read, a minute each (FUZZ_SECONDS=)
	@.ci/fuzz.sh

hostile: ## try 100,000 scenarios of extreme numbers, and print the slowest (HOSTILE_MANY=)
	@.ci/hostile.sh

clean: ## remove what was built (the installed tools stay)
	rm -rf target dist node_modules .ci/lighthouse/node_modules prevention-ledger.html
