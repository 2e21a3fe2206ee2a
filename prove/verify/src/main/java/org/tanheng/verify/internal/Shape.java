// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record class and its constructor, looked up once a class.
 *
 * @param components in the order of the constructor
 */
record Shape(List<Component> components, Constructor<?> constructor) {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return read(type);
        }
      };

  Shape {
    components = List.copyOf(components);
  }

  /** A component: its name, what reads it and the type that it is declared with. */
  record Component(String name, Method accessor, Type declared) {

    @Nullable Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a component that cannot be read: " + accessor, e);
      }
    }
  }

  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static Shape read(Class<?> type) {
    List<Component> components = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent one : type.getRecordComponents()) {
      components.add(new Component(one.getName(), one.getAccessor(), one.getGenericType()));
      types.add(one.getType());
    }
    try {
      return new Shape(components, type.getDeclaredConstructor(types.toArray(Class<?>[]::new)));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record that cannot be made: " + type, e);
    }
  }
}
