# Benchmarks of the packaged product. Each prints a table and writes .local/bench/NAME.json; docs/benchmarks.md says what they measure.
BENCH_BUILT := benchmarks/target/built
BENCH = $(WITH_JDK) CLASSPATH="$(CURDIR)/benchmarks/target/classes:$$(cat benchmarks/target/benchmarks.classpath)" "$(JDK)/bin/java" \
	-Djava.util.logging.manager=org.jboss.logmanager.LogManager

$(BENCH_BUILT): $(BUILT) $(shell find benchmarks/src benchmarks/pom.xml -type f)
	@$(WITH_JDK) $(MVN) -B -q -DskipTests -Dspotless.check.skip=true -pl benchmarks -am package
	@touch $@

.PHONY: bench-scan
bench-scan: $(BENCH_BUILT) ## scan 1, 20 and 100 accounts at 40 ms a call, and 20 with 15% of the calls throttled
	@$(BENCH) io.nucleus.benchmarks.ScanBenchmark

# How many resources bench-query has, one size after the other. A million take the embedded DynamoDB some gigabytes.
SIZES ?= 10000 100000 1000000

.PHONY: bench-query
bench-query: $(BENCH_BUILT) ## search 10,000, 100,000 and 1,000,000 resources (SIZES), with 1 and 16 clients, at rest and while they change
	@$(BENCH) -Xmx10g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
		io.nucleus.benchmarks.query.QueryBenchmark $(SIZES)

.PHONY: bench-export
bench-export: $(BENCH_BUILT) ## export workbooks of 10,000, 100,000 and 1,000,000 rows, beside POI alone
	@$(BENCH) io.nucleus.benchmarks.export.ExportBenchmark

# How many resources bench-write has, one size after the other.
WRITES ?= 10000 100000

.PHONY: bench-write
bench-write: $(BENCH_BUILT) ## write 10,000 and 100,000 resources (WRITES), new and unchanged, beside plain DynamoDB and plain Iceberg
	@$(BENCH) -Xmx10g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
		io.nucleus.benchmarks.write.WriteBenchmark $(WRITES)
