package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A resource with everything that spreadsheets get wrong: formulas to be, other scripts, 50 tags, most of them long. */
final class AwkwardResource {
    static final String NAME = "=HYPERLINK(\"http://evil.example\",\"web\")";
    static final List<String> KEYS = List.of("+plus", "ключ", "Name");

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_VALUE = 256;

    private AwkwardResource() {}

    /** Makes an instance of the organization that one, before it is scanned. */
    static void plant(TestStack stack) {
        ExpectedResource one = stack.estate().values().stream()
                .filter(r -> r.resourceType().equals("ec2:instance"))
                .min(Comparator.comparing(ExpectedResource::resourceArn))
                .orElseThrow();
        Api.Answer changed = stack.control()
                .patch(
                        "/_control/resources",
                        new ObjectMapper()
                                .valueToTree(Map.of(
                                        "account", one.accountId(),
                                        "region", one.region(),
                                        "type", one.resourceType(),
                                        "id", one.resourceId(),
                                        "tags", tags()))
                                .toString());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        tags.put("Name", NAME);
        tags.put("+plus", "-1+1");
        tags.put("@at", "@SUM(1+1)*cmd|' /C calc'!A0");
        tags.put("ключ", "値 🚀 ; a=b \\ \"quoted\", <tag> & more");
        tags.put("padded", "  two  spaces ");
        for (int i = tags.size(); i < MOST_TAGS; i++) {
            tags.put("long-" + i, "é".repeat(LONGEST_VALUE));
        }
        return tags;
    }
}
