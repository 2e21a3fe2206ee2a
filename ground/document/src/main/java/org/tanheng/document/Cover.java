// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page says. The fields are printed in their order, label beside value; a field
 * without a value is printed as an empty line to be filled by hand.
 *
 * @param check where a reader of the printed page finds its evidence, null where there is none
 */
public record Cover(String title, String subtitle, List<Field> fields, @Nullable Check check) {

  public Cover {
    fields = List.copyOf(fields);
  }

  /** A cover that names no place to check it. */
  public Cover(String title, String subtitle, List<Field> fields) {
    this(title, subtitle, fields, null);
  }

  /** A labelled line of the cover, such as the organisation or the date of issue. */
  public record Field(String label, String value) {}

  /**
   * The place where a page that was handed on is checked; printed as a code to be read by a phone,
   * with id and address beside it for those who type.
   *
   * @param id short name of the document
   * @param address what the code holds
   */
  public record Check(String label, String id, String address) {}

  /** The same cover with a place to check it. */
  public Cover with(Check place) {
    return new Cover(title, subtitle, fields, place);
  }
}
