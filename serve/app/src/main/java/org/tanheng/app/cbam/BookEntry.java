// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import org.tanheng.exchange.cbam.Books;
import org.tanheng.units.Quantity;

/**
 * What a meter, the activity data of a source or a ledger line said when a statement was entered.
 *
 * @param kind {@code meter}, {@code activity} or {@code line}
 * @param name code of the point, or of the source
 * @param gases gases of the line that were counted, empty otherwise
 * @param value decimal
 * @param source where it stands
 */
record BookEntry(String kind, String name, String gases, String value, String unit, String source) {

  boolean is(String kind, String name, String gases) {
    return this.kind.equals(kind) && this.name.equals(name) && this.gases.equals(gases);
  }

  Books.Entry entry() {
    return new Books.Entry(Quantity.of(value, unit), source);
  }
}
