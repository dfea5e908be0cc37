package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** Lists and describes the resources of one generic type. */
final class GenericOperations {
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    private final Estate estate;
    private final GenericType type;
    private final PageMembers members;

    private GenericOperations(Estate estate, GenericType type) {
        this.estate = estate;
        this.type = type;
        this.members = PageMembers.of(type.list(), type.items());
    }

    /** @param types that one operation lists: several only if the request says which, by a member of its own or by the parent */
    static void register(OperationRegistry registry, Estate estate, List<GenericType> types) {
        List<GenericOperations> each =
                types.stream().map(type -> new GenericOperations(estate, type)).toList();
        registry.register(
                types.getFirst().list(),
                (call, request) -> each.stream()
                        .filter(operations -> each.size() == 1 || operations.isAsked(call, request))
                        .findFirst()
                        .orElseThrow(() -> new SimulatedError(
                                "ValidationException", BAD_REQUEST, "The request does not say what is to be listed."))
                        .list(call, request));
        each.forEach(operations -> operations
                .type
                .descriptions()
                .forEach(description -> registry.register(
                        description.request(), (call, request) -> operations.describe(call, request, description))));
    }

    private boolean isAsked(CallContext call, SdkPojo request) {
        return type.asked().map(asked -> asked.by(request)).orElseGet(() -> hasParent(call, request));
    }

    private boolean hasParent(CallContext call, SdkPojo request) {
        EstateView view = estate.view();
        return type.parent()
                .filter(it -> Pojos.get(request, it.key())
                        .flatMap(key -> ArnLookup.find(view, parents(view, call, it), key.toString()))
                        .isPresent())
                .isPresent();
    }

    private Cell parents(EstateView view, CallContext call, GenericType.Parent parent) {
        return view.cell(call.accountId(), type.region(call.region()), parent.definition());
    }

    private SdkPojo list(CallContext call, SdkPojo request) {
        EstateView view = estate.view();
        type.setUp().ifPresent(setUp -> setUp.require(view, cell(view, call)));
        if (type.alone()) {
            SdkPojo single = Requests.response(type.list());
            return Pojos.build(
                    single, type.describe(single, view.item(cell(view, call), 0).orElseThrow()));
        }
        Optional<Item> parent = type.parent().flatMap(it -> parent(view, call, request, it));
        Source<Item> all = Source.of(view, cell(view, call))
                .filter(type.only()
                        .and(item -> type.beside()
                                .filter(it -> !it.asked().test(request, item))
                                .isEmpty()));
        Source<Item> source = parent.isEmpty() ? all : all.filter(item -> isIn(item, parent.get()));
        SdkPojo response = Requests.response(type.list());
        Map<String, Object> answer = new LinkedHashMap<>();
        if (members.after().isPresent()) {
            List<Item> rest = after(members.after(request), all(source));
            int size = Math.min(type.page().size(members.size(request)), call.pageLimit());
            Pojos.put(
                    answer,
                    type.items(),
                    items(response, rest.stream().limit(size).toList()));
            members.put(answer, rest.size() > size);
        } else if (members.token().isEmpty()) {
            Pojos.put(answer, type.items(), items(response, all(source)));
        } else {
            Page<Item> page = Pager.of(call, type.page(), parent.map(Item::arn).orElse(""))
                    .page(members.size(request), members.token(request), source);
            putPage(answer, response, page.items());
            members.put(answer, page.nextToken());
        }
        return Pojos.build(response, answer);
    }

    private void putPage(Map<String, Object> answer, SdkPojo response, List<Item> page) {
        Predicate<Item> isBeside = type.beside().map(GenericType.Beside::holds).orElse(item -> false);
        Pojos.put(
                answer,
                type.items(),
                items(
                        response,
                        type.items(),
                        page.stream().filter(isBeside.negate()).toList()));
        type.beside()
                .ifPresent(it -> Pojos.put(
                        answer,
                        it.path(),
                        items(
                                response,
                                it.path(),
                                page.stream().filter(isBeside).toList())));
    }

    private Cell cell(EstateView view, CallContext call) {
        return view.cell(call.accountId(), type.region(call.region()), type.definition());
    }

    /** Empty if the caller asks for the children of all. */
    private Optional<Item> parent(EstateView view, CallContext call, SdkPojo request, GenericType.Parent parent) {
        Cell parents = parents(view, call, parent);
        return Pojos.get(request, parent.key())
                .map(Object::toString)
                .map(key -> ArnLookup.find(view, parents, key)
                        .orElseThrow(() -> missing("ResourceNotFoundException", key)));
    }

    private boolean isIn(Item item, Item parent) {
        return type.parent()
                .flatMap(it -> it.of(item))
                .filter(it -> it.arn().equals(parent.arn()))
                .isPresent();
    }

    /** The listing is in the order of ids; the one before the page need not exist any more. */
    private static List<Item> after(String id, List<Item> all) {
        return all.stream()
                .filter(item -> item.id().compareTo(id) > 0)
                .sorted(Comparator.comparing(Item::id))
                .toList();
    }

    private static List<Item> all(Source<Item> source) {
        return Stream.iterate(0L, position -> position < source.size(), source::after)
                .map(source::at)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<?> items(SdkPojo response, List<Item> items) {
        return items(response, type.items(), items);
    }

    private List<?> items(SdkPojo response, String path, List<Item> items) {
        return switch (type.listed()) {
            case ID -> items.stream().map(Item::id).toList();
            case NAME -> items.stream().map(Item::name).toList();
            case ARN -> items.stream().map(Item::arn).toList();
            case STRUCTURE -> {
                SdkPojo structure = Pojos.structure(Pojos.require(response, path));
                yield items.stream().map(item -> type.describe(structure, item)).toList();
            }
        };
    }

    private SdkPojo describe(CallContext call, SdkPojo request, GenericType.Description description) {
        EstateView view = estate.view();
        Object key = Pojos.get(request, description.key())
                .orElseThrow(() -> new SimulatedError(
                        "ValidationException", BAD_REQUEST, description.key() + " must not be null"));
        SdkPojo response = Requests.response(description.request());
        if (description.out().isEmpty()) {
            return Pojos.build(
                    response, type.describe(response, find(view, call, request, description, key.toString())));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        SdkPojo structure = Pojos.structure(Pojos.require(response, description.out()));
        if (Pojos.require(response, description.out()).marshallingType() == MarshallingType.LIST) {
            List<?> keys = key instanceof List<?> several ? several : List.of(key);
            Pojos.put(
                    answer,
                    description.out(),
                    keys.stream()
                            .map(each -> lookup(view, call, request, each.toString()))
                            .flatMap(Optional::stream)
                            .map(item -> type.describe(structure, item))
                            .toList());
        } else {
            Pojos.put(
                    answer,
                    description.out(),
                    type.describe(structure, find(view, call, request, description, key.toString())));
        }
        return Pojos.build(response, answer);
    }

    private Item find(
            EstateView view, CallContext call, SdkPojo request, GenericType.Description description, String key) {
        return lookup(view, call, request, key).orElseThrow(() -> missing(description.missing(), key));
    }

    /** By id or ARN; one whose id begins with that of what it is in also by the rest, if the request names the parent. */
    private Optional<Item> lookup(EstateView view, CallContext call, SdkPojo request, String key) {
        Cell cell = cell(view, call);
        return ArnLookup.find(view, cell, key)
                .or(() -> type.parent()
                        .flatMap(parent -> Pojos.get(request, parent.key()))
                        .flatMap(parent -> ArnLookup.find(view, cell, parent + "/" + key)));
    }

    private static SimulatedError missing(String code, String key) {
        return new SimulatedError(code, NOT_FOUND, "There is no " + key + ".");
    }
}
