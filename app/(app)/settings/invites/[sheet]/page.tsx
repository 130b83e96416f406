import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CardSheet } from "@/components/locks/card-sheet";
import { BackLink } from "@/components/settings/back-link";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { idInput } from "@/lib/auth/input";
import { registrationState } from "@/lib/auth/registration.server";
import { readSheet } from "@/lib/auth/sheets.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).locks.sheet };
}

export default async function SheetPage({
	params,
}: PageProps<"/settings/invites/[sheet]">) {
	const asked = idInput.safeParse({ id: (await params).sheet });
	const viewer = await requireViewer("/settings/invites");
	if (!asked.success) notFound();
	const [t, sheet, { serverName }] = await Promise.all([
		getT(),
		readSheet(viewer, asked.data.id),
		registrationState(),
	]);
	if (!sheet.ok) notFound();
	return (
		<PageFrame
			title={t.locks.sheet}
			back={<BackLink label={t.auth.invites} href="/settings/invites" />}
		>
			<CardSheet sheet={sheet.value} serverName={serverName} />
		</PageFrame>
	);
}
