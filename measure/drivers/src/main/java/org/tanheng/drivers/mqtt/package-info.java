// SPDX-License-Identifier: Apache-2.0
/** Readings from an MQTT broker: JSON by a drawn mapping, and Sparkplug B. */
@NullMarked
package org.tanheng.drivers.mqtt;

import org.jspecify.annotations.NullMarked;
