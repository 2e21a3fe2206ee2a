// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.gateways;

import java.util.UUID;

/** What a user says about a gateway or device. */
record GatewayFacts(UUID orgUnitId, String code, String nameZh, String nameEn) {}
