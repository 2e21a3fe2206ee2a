// SPDX-License-Identifier: Apache-2.0
/**
 * The effective-dated organisation tree, and the scope that confines every query to a part of it.
 */
@NullMarked
package org.tanheng.data.organisation;

import org.jspecify.annotations.NullMarked;
