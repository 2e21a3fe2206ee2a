// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device of a known model behind a connection.
 *
 * @param template id of the model
 * @param device what the model asks for: a unit id, the digits on the plate
 * @param prefix what the names of its points begin with
 * @param nameZh Chinese name of the device
 * @param nameEn English name of the device
 * @param only names of the model's points that are taken, null: all
 */
record DeviceOrder(
    String template,
    String device,
    String prefix,
    String nameZh,
    String nameEn,
    @Nullable List<String> only) {}
