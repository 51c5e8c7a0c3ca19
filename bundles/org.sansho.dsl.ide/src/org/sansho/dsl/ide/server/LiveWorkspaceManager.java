// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure2;

/** Tells Xtext's server that the folders of the client are kept by {@link Workspace}, not by projects that Xtext would build one file at a time. */
final class LiveWorkspaceManager extends WorkspaceManager {

	private final Workspace workspace;

	@Inject
	LiveWorkspaceManager(Workspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public void initialize(URI baseDir, Procedure2<? super URI, ? super Iterable<Issue>> issues, CancelIndicator cancelled) {
		if (baseDir != null) {
			workspace.addFolder(baseDir.toString());
		}
	}

	@Override
	public void initialize(List<WorkspaceFolder> folders, Procedure2<? super URI, ? super Iterable<Issue>> issues, CancelIndicator cancelled) {
		folders.forEach(folder -> workspace.addFolder(folder.getUri()));
	}

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params, CancelIndicator cancelled) {
		throw new UnsupportedOperationException("the server keeps the folders");
	}

	@Override
	protected void refreshWorkspaceConfig(CancelIndicator cancelled) {
		// There is none.
	}

	@Override
	public IResourceDescriptions getIndex() {
		return new ResourceDescriptionsData(List.of());
	}
}
