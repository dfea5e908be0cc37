package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Elastic Beanstalk. */
final class BeanstalkTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private BeanstalkTypes() {}
}
