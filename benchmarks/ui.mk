# The web UI in a real browser, beside its budgets. Without a product to look at, the built pages with the services made up.
#   make bench-ui UI_ORIGIN=http://localhost:8080   measures the product that runs there, with what it holds
.PHONY: bench-ui
bench-ui: ## the web UI's times in Chromium at 10,000 and 1,000,000 resources, beside its budgets
	@.ci/check-node 20
	@cd query-service/src/main/webui && { test -d node_modules || npm ci --silent; } && { test -n "$(UI_ORIGIN)" || npm run --silent build >/dev/null; }
	@node benchmarks/bench-ui.mjs $(UI_ORIGIN)
