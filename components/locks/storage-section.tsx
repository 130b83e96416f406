"use client";

import { useEffect, useState } from "react";
import { useLocale } from "@/components/i18n/use-t";
import { Section } from "@/components/settings/section";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { MEDIA_QUOTA_BYTES } from "@/lib/limits";
import { formatBytes } from "@/lib/media/format";
import { forgetRead } from "@/lib/offline/forget.browser";
import { useLocksWords } from "./words";

/** How much is kept of the person: on this device, which they may clear, and on the server. */
export function StorageSection({ serverBytes }: { serverBytes: number }) {
	const words = useLocksWords();
	const { locale } = useLocale();
	const { show } = useToast();
	const [hereBytes, setHereBytes] = useState<number | null>();
	const measure = async () => setHereBytes(await bytesHere());
	useEffect(() => {
		void bytesHere().then(setHereBytes);
	}, []);
	const size = (bytes: number) => formatBytes(bytes, locale);
	return (
		<Section title={words.storage}>
			<div className="grid gap-1">
				<p className="min-h-6">
					{hereBytes === null && words.storageUnknown}
					{typeof hereBytes === "number" && words.storageHere(size(hereBytes))}
				</p>
				<p>{words.storageServer(size(serverBytes), size(MEDIA_QUOTA_BYTES))}</p>
			</div>
			<AlertDialog
				trigger={
					<Button look="quiet" className="justify-self-start">
						{words.storageClear}
					</Button>
				}
				title={words.storageClearTitle}
				description={words.storageClearLead}
				confirmLabel={words.storageClear}
				onConfirm={async () => {
					await forgetRead();
					await measure();
					show({ text: words.storageCleared });
					return true;
				}}
			/>
		</Section>
	);
}

/** Null where the browser does not say, which it does only in a secure context. */
async function bytesHere(): Promise<number | null> {
	const estimate = await navigator.storage?.estimate().catch(() => null);
	return estimate?.usage ?? null;
}
