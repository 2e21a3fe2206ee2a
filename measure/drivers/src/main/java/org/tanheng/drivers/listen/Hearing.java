// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.listen;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.finding.Finding;

/**
 * What differs between the protocols that are overheard.
 *
 * @param <A> an address of the protocol
 * @param <H> what a device told
 */
public interface Hearing<A, H extends Heard> {
  /** A new ear, for one line. */
  Ear<H> ear();

  /** An address, or null where the text is none. */
  @Nullable A address(String text);

  Finding wrongAddress(String subject, String text);

  /** Whether the address can be read from what was heard. */
  boolean holds(H heard, A address);

  /** The number at the address, null where there is none. */
  @Nullable BigDecimal number(H heard, A address);

  /** Every way to read what was heard at the address. */
  Probe shown(H heard, A address, Instant at);

  /** Why a number is no reading of a point. */
  Finding strange(String connection, PointMapping point, A address, @Nullable BigDecimal number);
}
