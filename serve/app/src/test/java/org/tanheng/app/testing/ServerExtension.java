// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.lang.reflect.Field;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Fills the fields that {@link OnServer} promises and ends the server after the last test. */
final class ServerExtension implements BeforeAllCallback, AfterAllCallback {
  private static final Namespace OURS = Namespace.create(ServerExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) throws IllegalAccessException {
    TestServer server = TestServer.start();
    context.getStore(OURS).put(TestServer.class, server);
    for (Field field : context.getRequiredTestClass().getDeclaredFields()) {
      SignedIn person = field.getAnnotation(SignedIn.class);
      if (field.getType() == TestServer.class) {
        set(field, server);
      } else if (person != null) {
        set(field, server.user(field.getName(), place(server, person), person.value()));
      }
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    context.getStore(OURS).remove(TestServer.class, TestServer.class).close();
  }

  private static UUID place(TestServer server, SignedIn person) {
    return switch (person.at()) {
      case ROOT -> server.root();
      case PLANT_A -> server.plantA();
      case PLANT_B -> server.plantB();
    };
  }

  private static void set(Field field, Object value) throws IllegalAccessException {
    field.setAccessible(true);
    field.set(null, value);
  }
}
