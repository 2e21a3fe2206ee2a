// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.util.Map;
import org.tanheng.finding.Outcome;

/** A kind of store that a server can be pointed at instead of its own; found as a service. */
public interface ReadingStoreProvider {
  /** By which the settings ask for it. */
  String name();

  /** Opens the store that the environment describes; refused if it says too little or wrong. */
  Outcome<ReadingStore> open(Map<String, String> environment);
}
