// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.util.Map;
import java.util.UUID;

/**
 * What a user says about a new connection.
 *
 * @param protocol one of those that the server speaks
 * @param settings by key, as the protocol asks for them
 */
record ConnectionFacts(
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String protocol,
    Map<String, String> settings) {}
