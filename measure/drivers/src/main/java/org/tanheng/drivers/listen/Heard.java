// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.listen;

/** What a device on the line told its master. */
public interface Heard {
  /** The device, as an address begins with it. */
  String device();

  /** What was told, as an address names it. */
  String place();

  /** How much of what, for people. */
  String what();

  /** The bytes, hexadecimal. */
  String raw();
}
