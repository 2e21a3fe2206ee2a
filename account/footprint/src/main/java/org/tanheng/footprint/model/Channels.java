// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import org.tanheng.evidence.JsonObject;
import org.tanheng.footprint.FootprintJson;

/**
 * Values by channel in kgCO2e.
 *
 * @param values in the order of {@link Channel#ALL}
 */
public record Channels(double[] values) {

  /** One channel. */
  public double of(Channel channel) {
    return values[channel.ordinal()];
  }

  /** The footprint: all channels but offsets. */
  public double total() {
    double sum = 0;
    for (Channel channel : Channel.ALL) {
      sum += channel.counted() ? of(channel) : 0;
    }
    return sum;
  }

  /** The values times a factor. */
  public Channels times(double factor) {
    double[] scaled = values.clone();
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] *= factor;
    }
    return new Channels(scaled);
  }

  /** As an object of all channels. */
  public JsonObject json() {
    JsonObject.Builder json = JsonObject.builder();
    Channel.ALL.forEach(c -> json.put(c.code(), FootprintJson.number(of(c))));
    return json.build();
  }
}
