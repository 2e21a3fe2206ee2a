// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.util.Map;

/**
 * Settings of a connection as they shall be.
 *
 * @param settings by key; a secret that is left out stays as it is
 * @param enabled whether it is to be open
 */
record ConnectionChange(Map<String, String> settings, boolean enabled) {}
