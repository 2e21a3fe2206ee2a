// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.gateways;

import org.tanheng.data.metering.StoredGateway;

/** A gateway with its key, shown this once: the server keeps only a hash of it. */
record GatewaySecret(StoredGateway gateway, String key) {}
