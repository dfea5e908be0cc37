package io.nucleus.writer.settlement;

import static java.util.Objects.requireNonNull;

import io.nucleus.writer.region.Holes.Hole;
import io.nucleus.writer.region.ScopeResult;
import java.util.List;
import java.util.stream.Stream;

/** A settled region and what came of each type in it. */
public record RegionResult(SettledRegion region, List<ScopeResult> scopes) {
    public RegionResult {
        requireNonNull(region, "region is null");
        scopes = List.copyOf(scopes);
    }

    public String name() {
        return region.attempt().region();
    }

    public Stream<Hole> holes() {
        return scopes.stream()
                .filter(s -> s.status().isHole())
                .map(s -> new Hole(name(), s.resourceType(), s.status(), s.reason()));
    }
}
