// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.security;

import java.util.UUID;

/** One role of one person, on a unit and all that stands below it. */
public record Grant(Role role, UUID orgUnitId) {}
