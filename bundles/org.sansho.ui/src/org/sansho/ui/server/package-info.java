// SPDX-License-Identifier: EPL-2.0
/**
 * The client of the language server that runs in the same program.
 *
 * <p>There is one {@link org.sansho.ui.server.ServerSession} in a workbench. It is a service of the workbench and ends with it; it
 * starts in the background once a project of the workspace holds files of the language, or an editor for one is opened. Its folders
 * are the open projects that hold such files, and what happens to their files on disk, by whatever program, is passed on.
 *
 * <p>There is one {@link org.sansho.ui.server.ConnectedDocument} for a document, however many editors show it: the server gets to know the
 * document with the first editor, each change as it is typed, and that it is closed with the last editor.
 *
 * <p>Nobody waits for the server in the UI thread: requests are futures, problems come in batches and become markers in a job. Where an
 * interface of the platform wants an answer at once, {@link org.sansho.ui.server.Answers} waits a moment, and does without afterwards.
 *
 * <p>A request that fails is logged and answers nothing. A server that breaks down is replaced by a new one that is told of all open
 * documents; one that breaks down again and again stays down, until somebody asks for another.
 */
package org.sansho.ui.server;
