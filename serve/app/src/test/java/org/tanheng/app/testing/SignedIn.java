// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tanheng.data.security.Role;

/** A person who is signed in under the name of the field, with these roles at this place. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedIn {
  /** The roles. */
  Role[] value();

  /** The unit on which they are granted. */
  At at() default At.PLANT_A;

  /** The units of a {@link TestServer}. */
  enum At {
    ROOT,
    PLANT_A,
    PLANT_B
  }
}
