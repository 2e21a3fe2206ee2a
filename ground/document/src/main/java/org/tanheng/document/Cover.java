// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.List;

/**
 * What the first page says. The fields are printed in their order, label beside value; a field
 * without a value is printed as an empty line to be filled by hand.
 */
public record Cover(String title, String subtitle, List<Field> fields) {

  public Cover {
    fields = List.copyOf(fields);
  }

  /** A labelled line of the cover, such as the organisation or the date of issue. */
  public record Field(String label, String value) {}
}
