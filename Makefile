# make run and make test do everything, on a fresh Debian 12 or Ubuntu with Rust and Node.

.PHONY: run test package package-check bench bench-window

run:
	@tools/install.sh build
	@tools/run.sh $(ARGS)

test:
	@tools/test.sh

package:
	@tools/install.sh build
	@tools/package.sh

package-check: package
	@tools/install.sh test
	@tools/package-check.sh

bench:
	@tools/install.sh build
	@tools/bench.sh

bench-window:
	@tools/install.sh test
	@tools/bench-window.sh
