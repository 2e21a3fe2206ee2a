// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class with a server of its own: its static field of {@link TestServer} holds one that runs
 * from before the first test until after the last, the fields marked {@link SignedIn} its people.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServerExtension.class)
public @interface OnServer {}
