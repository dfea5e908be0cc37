package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.ResourceDefinitionBuilder;
import io.nucleus.localaws.simulator.estate.Scope;
import io.nucleus.localaws.simulator.estate.Tags;
import io.nucleus.localaws.simulator.estate.ec2.DefaultVpc;
import io.nucleus.localaws.simulator.protocol.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The words in which a {@link GenericType} is written down. Paths are of members by their modelled names. */
public final class GenericTypeBuilder {
    private static final int USUAL_PAGE = 100;

    private final String type;
    private final Scope scope;
    private final Class<? extends SdkPojo> list;
    private final String items;
    private final List<GenericType.Part> parts = new ArrayList<>();
    private final List<GenericType.Description> descriptions = new ArrayList<>();
    private GenericType.Listed listed = GenericType.Listed.STRUCTURE;
    private GenericPage page = new GenericPage("maxResults", 1, USUAL_PAGE, USUAL_PAGE);
    private Optional<GenericType.Parent> parent = Optional.empty();
    private Optional<GenericType.Asked> asked = Optional.empty();
    private Optional<String> tags = Optional.empty();
    private double share = 0.3;
    private IdStyle id;
    private String arn;
    private Function<Item, String> name;
    private Function<Item, String> state = item -> "";
    private Function<Item, Map<String, String>> allTags = Tags::of;
    private ResourceDefinition.FixedCount fixed = (size, account, region) -> 0;
    private Predicate<Item> exists = item -> true;
    private final List<Class<? extends SdkPojo>> alsoListedBy = new ArrayList<>();
    private Predicate<Item> only = item -> true;
    private Optional<GenericType.Beside> beside = Optional.empty();
    private Optional<GenericType.SetUp> setUp = Optional.empty();
    private boolean alone;
    private ResourceDefinition definition;

    GenericTypeBuilder(String type, Scope scope, Class<? extends SdkPojo> list, String items) {
        this.type = type;
        this.scope = scope;
        this.list = list;
        this.items = items;
    }

    /** @param path of the member that holds it; null if none does */
    public GenericTypeBuilder id(String path, IdStyle style) {
        id = style;
        return identifying(path, Item::id);
    }

    /**
     * @param path of the member that holds it; null if none does
     * @param template {@code subnet/{id}}, or a whole ARN; {@code {id}}, {@code {name}}, {@code {region}}, {@code {account}},
     *     {@code {parent}} (its id), {@code {uuid}} and {@code {hex}} (16 digits) stand for the item's own
     */
    public GenericTypeBuilder arn(String path, String template) {
        arn = template;
        return identifying(path, Item::arn);
    }

    /** Names have a member of their own; without it the id is the name. */
    public GenericTypeBuilder name(String path, String... words) {
        name = item -> Names.of(item, List.of(words));
        return identifying(path, Item::name);
    }

    /** As {@link #name(String, String...)}, for names of another form, for instance host names. */
    public GenericTypeBuilder name(String path, Function<Item, String> of) {
        name = of;
        return identifying(path, Item::name);
    }

    /** Resources have no name but the {@code Name} tag. */
    public GenericTypeBuilder nameTag() {
        name = Tags::name;
        allTags = item -> Tags.named(item, Names.of(item));
        return this;
    }

    /** It has neither a name of its own nor one of a tag. */
    public GenericTypeBuilder nameless() {
        name = item -> "";
        return this;
    }

    /** @param states of which each resource has one, the first one mostly */
    public GenericTypeBuilder state(String path, String... states) {
        state = item -> item.current().percent("usual state", 85)
                ? states[0]
                : item.current().pick("state", List.of(states));
        return part(path, Item::state);
    }

    /** Tags are in this member of whatever structure has one; else only tagging operations tell them. */
    public GenericTypeBuilder tags(String path) {
        tags = Optional.of(path);
        return this;
    }

    /** The service has no tags for it. */
    public GenericTypeBuilder untagged() {
        allTags = item -> Map.of();
        return this;
    }

    public GenericTypeBuilder created(String path) {
        return part(path, Item::createdAt);
    }

    /** A member that each resource has one of these values of. */
    public GenericTypeBuilder with(String path, Object... values) {
        return part(path, item -> item.fixed().pick(path, List.of(values)));
    }

    public GenericTypeBuilder part(String path, Function<Item, Object> value) {
        parts.add(new GenericType.Part(path, value));
        return this;
    }

    private GenericTypeBuilder identifying(String path, Function<Item, String> value) {
        return path == null ? this : part(path, item -> item.wire(value.apply(item)));
    }

    /** The bounds of the page size, and the size if the caller asks for none. */
    public GenericTypeBuilder pages(int min, int max, int standard) {
        page = new GenericPage("maxResults", min, max, standard);
        return this;
    }

    /** The list has nothing but ids. */
    public GenericTypeBuilder listsIds() {
        listed = GenericType.Listed.ID;
        return this;
    }

    /** The list has nothing but names, which are not the ids. */
    public GenericTypeBuilder listsNames() {
        listed = GenericType.Listed.NAME;
        return this;
    }

    /** The list has nothing but ARNs. */
    public GenericTypeBuilder listsArns() {
        listed = GenericType.Listed.ARN;
        return this;
    }

    /**
     * @param key the path of the id, or the ARN, or the list of them that is asked for
     * @param out the path of the structure, or the list of them, in the response; empty if it is the response itself
     */
    public GenericTypeBuilder described(Class<? extends SdkPojo> request, String key, String out) {
        return described(request, key, out, "ResourceNotFoundException");
    }

    /** @param missing the error code if there is no such resource */
    public GenericTypeBuilder described(Class<? extends SdkPojo> request, String key, String out, String missing) {
        descriptions.add(new GenericType.Description(request, key, out, missing));
        return this;
    }

    /** @param key the path in the list's request that names the parent, by id or ARN */
    public GenericTypeBuilder within(ResourceDefinition parents, String key) {
        parent = Optional.of(new GenericType.Parent(parents, key));
        return this;
    }

    /** One operation lists several types; it lists this one if this member of the request has this value. */
    public GenericTypeBuilder when(String path, String value) {
        asked = Optional.of(new GenericType.Asked(path, value));
        return this;
    }

    /** The region's default VPC comes with so many of them, without tags; they go with it. */
    public GenericTypeBuilder partsOfDefaultVpc(int count) {
        fixed = (size, account, region) -> count;
        return needs(item -> !item.isFixed() || DefaultVpc.of(item).isPresent());
    }

    private GenericTypeBuilder needs(Predicate<Item> other) {
        exists = exists.and(other);
        return this;
    }

    /**
     * A region has one at most, where an active account has enabled its service; the operation answers it by itself.
     *
     * @param code the refusal where there is none
     */
    public GenericTypeBuilder alone(String code, int status, String message) {
        alone = true;
        fixed = (size, account, region) -> account.isActive(region) ? 1 : 0;
        share = 0;
        setUp = Optional.of(
                new GenericType.SetUp((view, own) -> view.item(own, 0).isPresent(), code, status, message));
        return needs(item -> item.slot() == 0);
    }

    /** Where the region has no such thing, which sets the service up, there is nothing, and to list is refused as it is. */
    public GenericTypeBuilder setUpBy(GenericType single) {
        ResourceDefinition by = single.definition();
        GenericType.SetUp refusal = single.setUp().orElseThrow();
        setUp = Optional.of(new GenericType.SetUp(
                (view, own) -> view.item(view.cell(own.account().id(), own.region(), by), 0)
                        .isPresent(),
                refusal.code(),
                refusal.status(),
                refusal.message()));
        return needs(item -> item.sibling(by, 0).isPresent());
    }

    /** The service is set up where the account is active, or has anything of it all the same; to list elsewhere is refused. */
    public GenericTypeBuilder setUpWhereActive(String code, int status, String message) {
        setUp = Optional.of(new GenericType.SetUp(
                (view, own) -> own.account().isActive(own.region())
                        || view.items(own).findAny().isPresent(),
                code,
                status,
                message));
        return this;
    }

    /**
     * Several operations list the type, this one only such resources.
     *
     * @param others the requests of the other operations
     */
    @SafeVarargs
    public final GenericTypeBuilder only(Predicate<Item> wanted, Class<? extends SdkPojo>... others) {
        only = wanted;
        alsoListedBy.addAll(List.of(others));
        return this;
    }

    /** Another operation that lists a type; members that identify a resource have other names there. */
    GenericTypeBuilder of(ResourceDefinition known) {
        definition = known;
        return this;
    }

    /** @param path of the member that holds the id in the answer of another operation */
    GenericTypeBuilder idAt(String path) {
        return identifying(path, Item::id);
    }

    GenericTypeBuilder arnAt(String path) {
        return identifying(path, Item::arn);
    }

    GenericTypeBuilder nameAt(String path) {
        return identifying(path, Item::name);
    }

    GenericTypeBuilder stateAt(String path) {
        return part(path, Item::state);
    }

    /**
     * Answers have a second list, of structures of another kind, on the same pages.
     *
     * @param holds whether a resource belongs in the second list
     * @param asked whether a request wants a resource
     */
    public GenericTypeBuilder beside(String path, Predicate<Item> holds, BiPredicate<SdkPojo, Item> asked) {
        beside = Optional.of(new GenericType.Beside(path, holds, asked));
        return this;
    }

    /** Its part of an organization's resources, relative to the other types. */
    public GenericTypeBuilder share(double value) {
        share = value;
        return this;
    }

    public GenericType build() {
        return new GenericType(
                definition == null ? definition() : definition,
                list,
                items,
                listed,
                page,
                descriptions,
                parent,
                asked,
                parts,
                tags,
                only,
                beside,
                setUp,
                alone);
    }

    private ResourceDefinition definition() {
        String service = ServiceModel.of(list).module();
        String[] listedBy = Stream.of(
                        Stream.of(list),
                        alsoListedBy.stream(),
                        descriptions.stream().map(GenericType.Description::request))
                .flatMap(requests -> requests)
                .map(GenericType::operation)
                .toArray(String[]::new);
        ResourceDefinitionBuilder builder = scope == Scope.GLOBAL
                ? ResourceDefinition.global(type, service, listedBy)
                : ResourceDefinition.regional(type, service, listedBy);
        parent.ifPresent(it -> needs(item -> it.of(item).isPresent()));
        builder.share(share)
                .fixed(fixed)
                .exists(exists)
                .id(id.id())
                .lookup(id.slot())
                .arn(this::arn)
                .state(state)
                .tags(item -> item.isFixed() && !alone ? Map.of() : allTags.apply(item));
        if (name != null) {
            builder.name(name);
        }
        return builder.build();
    }

    private String arn(Item item) {
        String text = arn.startsWith("arn:")
                ? arn
                : "arn:aws:" + type.substring(0, type.indexOf(':')) + ":" + (scope == Scope.GLOBAL ? "" : "{region}")
                        + ":{account}:" + arn;
        String filled = text.replace("{id}", item.id())
                .replace("{name}", item.name())
                .replace("{region}", item.region())
                .replace("{account}", item.accountId());
        if (filled.contains("{hex}")) {
            filled = filled.replace("{hex}", Ids.hex(item));
        }
        if (filled.contains("{uuid}")) {
            filled = filled.replace("{uuid}", item.fixed().uuid("arn").toString());
        }
        return filled.contains("{parent}")
                ? filled.replace(
                        "{parent}", parent.orElseThrow().of(item).orElseThrow().id())
                : filled;
    }
}
