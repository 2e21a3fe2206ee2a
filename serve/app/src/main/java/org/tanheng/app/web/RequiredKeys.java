// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
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
    List<Finding> missing = new ArrayList<>();
    check(body, "", missing);
    if (!missing.isEmpty()) {
      throw new ApiException(HttpStatus.BAD_REQUEST, missing);
    }
    return body;
  }

  private static void check(@Nullable Object value, String path, List<Finding> missing) {
    if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        checkPresent(items.get(i), true, path + "[" + i + "]", missing);
      }
    } else if (value instanceof Record item
        && item.getClass().getName().startsWith("org.tanheng.")) {
      for (RecordComponent component : item.getClass().getRecordComponents()) {
        boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        String inner = path.isEmpty() ? component.getName() : path + "." + component.getName();
        checkPresent(read(component, item), required, inner, missing);
      }
    }
  }

  private static void checkPresent(
      @Nullable Object value, boolean required, String path, List<Finding> missing) {
    if (value == null && required) {
      missing.add(Finding.error("key-missing", path, "", "a value", "add the key to the body"));
    } else {
      check(value, path, missing);
    }
  }

  private static @Nullable Object read(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
