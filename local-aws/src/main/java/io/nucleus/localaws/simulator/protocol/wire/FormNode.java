package io.nucleus.localaws.simulator.protocol.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Form parameters as the tree that their dotted names tell: {@code Filter.1.Value.2=x}. */
final class FormNode {
    private final Map<String, FormNode> children = new HashMap<>();
    private String value;

    static FormNode of(Map<String, List<String>> parameters) {
        FormNode root = new FormNode();
        parameters.forEach((name, values) -> root.put(name, values.getFirst()));
        return root;
    }

    private void put(String name, String text) {
        FormNode node = this;
        int from = 0;
        while (from <= name.length()) {
            int dot = name.indexOf('.', from);
            int to = dot < 0 ? name.length() : dot;
            node = node.children.computeIfAbsent(name.substring(from, to), key -> new FormNode());
            from = to + 1;
        }
        node.value = text;
    }

    /** @return the node below, by a name that may have dots itself; null if there is none */
    FormNode child(String name) {
        if (name.indexOf('.') < 0) {
            return children.get(name);
        }
        FormNode node = this;
        for (String part : name.split("\\.", -1)) {
            node = node == null ? null : node.children.get(part);
        }
        return node;
    }

    /** The text of this very parameter; null if only longer names were given. */
    String value() {
        return value;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** The children that are numbered, in the order of their numbers, which may have gaps. */
    List<FormNode> items() {
        TreeMap<Integer, FormNode> numbered = new TreeMap<>();
        children.forEach((name, node) -> {
            if (isNumber(name)) {
                numbered.put(Integer.valueOf(name), node);
            }
        });
        return new ArrayList<>(numbered.values());
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty() && name.length() < 9 && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
