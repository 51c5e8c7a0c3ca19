// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import java.util.Map;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.application.IWorkbenchConfigurer;

/** Declares the pictures that views of the platform look for by name and that only the Eclipse IDE declares; without them a red square is shown. */
final class PlatformImages {

	private static final String BUNDLE = "org.eclipse.ui.ide";
	private static final String FOLDER = "icons/full/";
	private static final Map<String, String> FILES = Map.ofEntries(
			Map.entry("IMG_ETOOL_PROBLEM_CATEGORY", "etool16/problem_category"),
			Map.entry("IMG_ETOOL_PROBLEMS_VIEW", "eview16/problems_view"),
			Map.entry("IMG_ETOOL_PROBLEMS_VIEW_ERROR", "eview16/problems_view_error"),
			Map.entry("IMG_ETOOL_PROBLEMS_VIEW_WARNING", "eview16/problems_view_warning"),
			Map.entry("IMG_ETOOL_PROBLEMS_VIEW_INFO", "eview16/problems_view_info"),
			Map.entry("IMG_OBJS_ERROR_PATH", "obj16/error_tsk"),
			Map.entry("IMG_OBJS_WARNING_PATH", "obj16/warn_tsk"),
			Map.entry("IMG_OBJS_INFO_PATH", "obj16/info_tsk"),
			Map.entry("IMG_OBJS_FIXABLE_ERROR", "obj16/quickfix_error_obj"),
			Map.entry("IMG_OBJS_FIXABLE_WARNING", "obj16/quickfix_warning_obj"),
			Map.entry("IMG_OBJS_FIXABLE_INFO", "obj16/quickfix_info_obj"),
			Map.entry("IMG_ELCL_QUICK_FIX_ENABLED", "elcl16/smartmode_co"),
			Map.entry("IMG_DLGBAN_QUICKFIX_DLG", "wizban/quick_fix"),
			Map.entry("IMG_ETOOL_NEXT_NAV", "etool16/next_nav"),
			Map.entry("IMG_ETOOL_PREVIOUS_NAV", "etool16/prev_nav"),
			Map.entry("IMG_OBJ_PROJECT", "obj16/prj_obj"),
			Map.entry("IMG_OBJ_PROJECT_CLOSED", "obj16/cprj_obj"),
			Map.entry("IMG_OPEN_MARKER", "elcl16/gotoobj_tsk"));

	private PlatformImages() {
	}

	/** Declares those that are there. */
	static void declare(IWorkbenchConfigurer configurer) {
		FILES.forEach((name, file) -> ResourceLocator.imageDescriptorFromBundle(BUNDLE, FOLDER + file + ".svg")
				.ifPresent(picture -> configurer.declareImage(name, picture, true)));
	}
}
