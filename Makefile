# Everything there is to do, from the project's root. `make` alone lists it.
.DEFAULT_GOAL := help
.SUFFIXES:
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
MAKEFLAGS += --no-print-directory

MVN := ./mvnw
RUNNING_MODULES := local-aws,scheduler-service,collector-service,writer-service,query-service,export-service
BUILT := local-aws/target/built

ifneq ($(filter-out help,$(MAKECMDGOALS)),)
JDK := $(shell .ci/find-jdk 25)
endif
WITH_JDK = test -n "$(JDK)" && export JAVA_HOME="$(JDK)" &&
LAUNCH = $(WITH_JDK) CLASSPATH="$(CURDIR)/local-aws/target/classes:$$(cat local-aws/target/launcher.classpath)" "$(JDK)/bin/java" \
	-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
	--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow io.nucleus.localaws.Main

# A change in any of these asks for a new build.
SOURCES := $(shell find pom.xml $(wildcard *-service inventory-* service-support local-aws) \
	\( -name target -o -name node_modules -o -name dist -o -name test \) -prune -o -type f \( -path '*/src/main/*' -o -name pom.xml \) -print)

# Benchmarks: each benchmarks/*.mk defines targets named bench-NAME, which print a table and write .local/bench/NAME.json.
BENCHMARK_FILES := $(wildcard benchmarks/*.mk)
BENCHMARKS := $(if $(BENCHMARK_FILES),$(shell sed -n 's/^\(bench-[a-z0-9-]*\):.*/\1/p' $(BENCHMARK_FILES)))
-include $(BENCHMARK_FILES)

.PHONY: help
help: ## list what there is to do
	@echo 'Usage: make TARGET [NAME=value]'
	@echo
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "  %-19s %s\n", $$1, $$2}'
	@echo
	@echo 'Settings of up and demo:'
	@echo '  TARGET=sim|aws                    scan the simulated organization (usual) or real AWS with the credentials of this machine'
	@echo '  TARGET_ENDPOINT=http://host:port  scan any AWS-compatible endpoint, with the usual AWS variables'
	@echo '  NUCLEUS_ROLE_NAME, NUCLEUS_EXTERNAL_ID  the role to assume in the accounts, and what it asks for'
	@echo '  NUCLEUS_ESTATE=tiny|demo|large|ACCOUNTSxRESOURCES  how large the simulated organization is'
	@echo '  KEEP=1                            go on with the data of the last run that was kept, and keep it (.local/aws)'
	@echo '  NUCLEUS_GATEWAY_PORT=8080, NUCLEUS_{SCHEDULER,COLLECTOR,WRITER,QUERY,EXPORT}_PORT=8081..8085,'
	@echo '  NUCLEUS_{DYNAMODB,SQS,S3,SIMULATOR}_PORT=8101..8104  where things listen, on loopback only'
	@echo
	@echo 'Settings of dead-letters and dead-letters-return:'
	@echo '  QUEUE=scan-commands, ID=...       which queue, which message'
	@echo '  HUB=aws                           the SQS that the AWS variables and credentials of this machine name, not that of make up;'
	@echo '                                    AWS_ENDPOINT_URL_SQS=http://host:port is enough to name another one'
	@echo '  NUCLEUS_HUB_PREFIX=nucleus        what the names of the queues begin with'

.PHONY: demo
demo: $(BUILT) ## build, start, scan a simulated organization, compare, and leave it running at http://localhost:8080
	@$(LAUNCH) demo

.PHONY: up
up: $(BUILT) ## start everything in the background
	@$(LAUNCH) up

.PHONY: down
down: ## stop everything
	@if [ -f local-aws/target/launcher.classpath ]; then $(LAUNCH) down; else echo 'Nothing is running.'; fi

# They come with every service and work on any SQS; unless told otherwise, on the one that make up started.
LOCAL_SQS := AWS_ENDPOINT_URL_SQS=http://127.0.0.1:$(or $(NUCLEUS_SQS_PORT),8102) AWS_REGION=us-east-1 \
	AWS_ACCESS_KEY_ID=NUCLEUSLOCAL AWS_SECRET_ACCESS_KEY=nucleus-local-secret
# A variable as one word; none at all if nobody set it. One that is set and empty must not mean the same.
given = $(if $(filter undefined,$(origin $(1))),,'$($(1))')
DEAD_LETTERS = $(if $(filter-out aws,$(HUB)),$(error HUB must be aws, or be left out, not '$(HUB)'))env $(if $(filter aws,$(HUB))$(AWS_ENDPOINT_URL_SQS)$(AWS_ENDPOINT_URL),,-u AWS_SESSION_TOKEN $(LOCAL_SQS)) "$(JDK)/bin/java" \
	-XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
	-cp 'scheduler-service/target/quarkus-app/lib/main/*:scheduler-service/target/quarkus-app/lib/boot/*' \
	io.nucleus.support.deadletter.DeadLetterTool

.PHONY: dead-letters
dead-letters: $(BUILT) ## list queues and their dead letters, or those of one QUEUE
	@$(WITH_JDK) $(DEAD_LETTERS) list $(call given,QUEUE)

.PHONY: dead-letters-return
dead-letters-return: $(BUILT) ## put the dead letters of a QUEUE back, or one with ID
	@$(WITH_JDK) $(DEAD_LETTERS) return $(call given,QUEUE) $(call given,ID)

.PHONY: build
build: $(BUILT) ## build all that runs, without tests

.PHONY: test
test: ## run all checks and tests
	@.ci/check-node 20
	@$(WITH_JDK) $(MVN) -T 2 verify
	@cd query-service/src/main/webui && npm run --silent lint && npm test --silent

.PHONY: chaos
chaos: $(BUILT) ## kill, repeat, shuffle and break for ROUNDS=100 days of scans, and compare after each (hours)
	@$(WITH_JDK) $(MVN) -pl end-to-end-tests -am verify -DskipTests=false -Dtest=NoUnitTest -Dit.test=ChaosIT \
		-Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
		-Dnucleus.chaos.rounds=$(or $(ROUNDS),100) -Dnucleus.chaos.seed=$(or $(SEED),$(shell date +%s))

.PHONY: bench
bench: $(BENCHMARKS) ## run all benchmarks; results in .local/bench
	@$(if $(BENCHMARKS),:,echo 'There are no benchmarks.')

.PHONY: catalogue
catalogue: ## write the documents that follow from the catalogue of resource types: the list of types, the role of target accounts
	@$(WITH_JDK) $(MVN) -q -pl collector-service -am test -Dtest=CatalogueDocumentsTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dnucleus.catalogue.write=true

DOCUMENTED := query-service scheduler-service collector-service export-service

.PHONY: api-types
api-types: $(BUILT) ## write the web UI's types of the APIs, which follow from what the services were built with
	@for service in $(DOCUMENTED); do \
		cp $$service/target/openapi/openapi.json query-service/src/main/webui/openapi/$$service.json; done
	@cd query-service/src/main/webui && npm run --silent api-types

.PHONY: format
format: ## format all code
	@$(WITH_JDK) $(MVN) -q spotless:apply

.PHONY: clean
clean: down ## stop everything, and delete what was built and what runs left
	@$(WITH_JDK) $(MVN) -q clean
	@rm -rf .local

$(BUILT): $(SOURCES)
	@.ci/check-node 20
	@echo 'Building (minutes at first, while libraries are downloaded)'
	@mkdir -p .local/log
	@$(WITH_JDK) $(MVN) -B -Dstyle.color=never -DskipTests -Dspotless.check.skip=true -pl $(RUNNING_MODULES) -am package 2>&1 \
		| tee .local/log/build.log \
		| sed -n 's/^\[INFO\] Building \(Nucleus.*\) [0-9].*\(\[[0-9/]*\]\)$$/  \2 \1/p' \
		|| { tail -40 .local/log/build.log; exit 1; }
	@touch $@
