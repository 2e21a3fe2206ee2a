// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import org.tanheng.evidence.JsonObject;

/** A what-if: the changes of the document that make it, under a name. */
public record Scenario(String id, String name, JsonObject changes) {}
