package io.nucleus.localaws.simulator.estate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the control API made different about a resource.
 *
 * @param deleted whether it is gone
 * @param malformed whether answers about it lack what identifies it
 * @param revisions by how many changes it is ahead of its natural course
 * @param state the service's own word, or null to leave it
 * @param tags all its tags, or null to leave them
 */
public record Change(boolean deleted, boolean malformed, int revisions, String state, Map<String, String> tags) {
    static final Change NONE = new Change(false, false, 0, null, null);
    static final Change DELETION = new Change(true, false, 0, null, null);

    public Change {
        tags = tags == null ? null : Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /**
     * One more change; what is null stays as it was.
     *
     * @param isMalformed null to leave it
     */
    public Change and(String newState, Map<String, String> newTags, Boolean isMalformed) {
        return new Change(
                deleted,
                isMalformed == null ? malformed : isMalformed,
                revisions + 1,
                newState == null ? state : newState,
                newTags == null ? tags : newTags);
    }
}
