// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/**
 * A material with the parameters that the document of a pack gives for it, such as limestone and
 * its emission factor. Parameters are taken where a source names the material and states none.
 *
 * @param zh name in the document
 * @param en the same in English
 * @param parameters by the name that formulas use
 * @param source table of the document
 * @param verified whether the value was read in a public source
 */
public record PackMaterial(
    String zh, String en, Map<String, Quantity> parameters, String source, boolean verified) {

  public PackMaterial {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Whether the material goes by that name. */
  public boolean isNamed(String name) {
    return zh.equals(name) || en.equalsIgnoreCase(name);
  }

  /** The parameters with their citation. */
  public Map<String, Trace> traces(MethodPack pack) {
    var traces = new LinkedHashMap<String, Trace>();
    parameters.forEach(
        (name, value) ->
            traces.put(
                name,
                Trace.published(
                    name,
                    value,
                    Quality.MANUAL,
                    new Citation(
                        source,
                        pack.edition(),
                        zh,
                        pack.id() + "/" + zh + "/" + name,
                        null,
                        verified))));
    return traces;
  }
}
