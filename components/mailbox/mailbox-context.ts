"use client";

import { createContext, use } from "react";
import type { Folder } from "@/lib/mailbox/rules";
import type { MailboxCountsView } from "@/lib/mailbox/view";

export type Mailbox = {
	/** The folder of the list; while a letter is open, the one it was opened from. */
	folder: Folder;
	counts: MailboxCountsView;
	/** Grows whenever something moved, here or on another device. */
	revision: number;
	/** Says that something was moved here. */
	touch: () => void;
};

export const MailboxContext = createContext<Mailbox | null>(null);

/** The mailbox around; only below the MailboxFrame. */
export function useMailbox(): Mailbox {
	const value = use(MailboxContext);
	if (!value) throw new Error("useMailbox needs the MailboxFrame above it");
	return value;
}

/** Where a folder's list is. */
export function folderHref(folder: Folder): string {
	return folder === "inbox" ? "/mailbox" : `/mailbox/${folder}`;
}
