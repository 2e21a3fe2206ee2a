// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.tanheng.finding.Finding;

/**
 * Refuses a body whose record lacks a component that is not {@code @Nullable}: what NullAway proves
 * inside the program holds for what comes from outside too.
 */
@RestControllerAdvice
class RequiredKeys extends RequestBodyAdviceAdapter {
  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    requireAll(body);
    return body;
  }

  static void requireAll(Object body) {
    List<Finding> missing = new ArrayList<>();
    check(body, null, missing);
    if (!missing.isEmpty()) {
      throw new ApiException(HttpStatus.BAD_REQUEST, missing);
    }
  }

  /** A component of a record, looked up once for the class. */
  private record Key(String name, boolean required, Method accessor) {}

  private static final ClassValue<List<Key>> KEYS =
      new ClassValue<>() {
        @Override
        protected List<Key> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(RequiredKeys::key).toList();
        }
      };

  /** Where a value stands, written out only when something is missing there. */
  private record Place(@Nullable Place above, String key, int item) {
    String text() {
      String before = above == null ? "" : above.text();
      return key.isEmpty()
          ? before + "[" + item + "]"
          : before + (before.isEmpty() ? "" : ".") + key;
    }
  }

  private static Key key(RecordComponent component) {
    boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return new Key(component.getName(), required, accessor);
  }

  private static boolean hasParts(@Nullable Object value) {
    return value instanceof List<?>
        || value instanceof Record && value.getClass().getName().startsWith("org.tanheng.");
  }

  private static void check(Object value, @Nullable Place place, List<Finding> missing) {
    if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        Object item = items.get(i);
        if (item == null || hasParts(item)) {
          checkPresent(item, true, new Place(place, "", i), missing);
        }
      }
    } else if (hasParts(value)) {
      for (Key key : KEYS.get(value.getClass())) {
        Object part = read(key, value);
        if (part == null ? key.required() : hasParts(part)) {
          checkPresent(part, key.required(), new Place(place, key.name(), 0), missing);
        }
      }
    }
  }

  private static void checkPresent(
      @Nullable Object value, boolean required, Place place, List<Finding> missing) {
    if (value != null) {
      check(value, place, missing);
    } else if (required) {
      missing.add(
          Finding.error("key-missing", place.text(), "", "a value", "Add the key to the body."));
    }
  }

  private static @Nullable Object read(Key key, Object record) {
    try {
      return key.accessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
