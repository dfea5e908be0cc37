package io.nucleus.localaws.simulator.protocol.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** Reads what the SDK keeps in members that are not public. The SDK's jars are on the class path, not in modules. */
final class SdkReflection {
    private SdkReflection() {}

    /** The class is not initialised: that of a client would load thousands of others. */
    static Optional<Class<?>> find(String className) {
        try {
            return Optional.of(Class.forName(className, false, SdkReflection.class.getClassLoader()));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    static Class<?> require(String className) {
        return find(className)
                .orElseThrow(() -> new IllegalArgumentException("the SDK has no class " + className
                        + ": is the service's jar on the class path, in the same version as the SDK's core?"));
    }

    static Object staticField(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(owner.getName() + " has no static field " + name, e);
        }
    }

    static Class<?> fieldType(Class<?> owner, String name) {
        try {
            return owner.getDeclaredField(name).getType();
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(owner.getName() + " has no field " + name, e);
        }
    }

    static Object invoke(Class<?> owner, Object target, String name) {
        try {
            Method method = owner.getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(owner.getName() + "." + name + "() cannot be called", e);
        }
    }

    /** A new object, made by the constructor without parameters. */
    static Object create(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made", e);
        }
    }

    /** A fresh builder of an SDK request or response; itself a pojo whose fields can be set. */
    static SdkPojo builder(Class<?> pojo) {
        return (SdkPojo) invoke(pojo, null, "builder");
    }
}
