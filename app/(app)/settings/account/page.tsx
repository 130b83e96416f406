import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { EmailForm } from "@/components/account/email-form";
import { ExportForm } from "@/components/account/export-form";
import { HandleForm } from "@/components/account/handle-form";
import { AccountForm } from "@/components/guests/account-form";
import { BackLink } from "@/components/settings/back-link";
import { LanguageSetting } from "@/components/settings/language-setting";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { buttonLook } from "@/components/ui/button-look";
import { Time } from "@/components/ui/time";
import { readAccount } from "@/lib/account/commands.server";
import { currentViewer, requireViewer } from "@/lib/auth/current.server";
import {
	isInviteOpen,
	registrationState,
} from "@/lib/auth/registration.server";
import { readVisit } from "@/lib/guests/queries.server";
import { getT } from "@/lib/i18n/locale.server";
import type { Viewer } from "@/lib/viewer";

export async function generateMetadata(): Promise<Metadata> {
	const [t, viewer] = await Promise.all([getT(), currentViewer()]);
	const isGuest = viewer?.role === "guest";
	return { title: isGuest ? t.auth.guestAccount : t.account.title };
}

type Props = { searchParams: Promise<{ invite?: string | string[] }> };

/** An account: what it is called, what it holds, and how it ends; for a guest, how they get one. */
export default async function AccountPage({ searchParams }: Props) {
	const { invite } = await searchParams;
	const viewer = await requireViewer("/settings/account", {
		isOpenToGuests: true,
	});
	if (viewer.role !== "guest") return <OwnAccount viewer={viewer} />;
	const token = typeof invite === "string" ? invite : null;
	return <GuestAccount viewer={viewer} token={token} />;
}

async function OwnAccount({ viewer }: { viewer: Viewer }) {
	const [t, own] = await Promise.all([getT(), readAccount(viewer)]);
	const { account } = t;
	return (
		<PageFrame
			title={account.title}
			back={<BackLink label={t.settings.title} />}
		>
			<Section title={t.auth.handle} lead={account.handleLead}>
				<HandleForm handle={own.handle} kept={own.kept} />
			</Section>
			<Section title={account.emailTitle} lead={account.emailLead}>
				<EmailForm email={own.email} />
			</Section>
			<Section title={t.shell.language}>
				<LanguageSetting />
			</Section>
			<Section title={t.auth.password} lead={account.passwordLead}>
				<div>
					<Link
						href="/settings/security"
						className={buttonLook({ look: "quiet" })}
					>
						{t.settings.security}
					</Link>
				</div>
			</Section>
			<Section title={account.exportTitle} lead={account.exportLead}>
				<ExportForm handle={own.handle} />
			</Section>
			<Section title={account.deleteTitle} lead={account.deleteLead}>
				<div>
					<Link
						href="/settings/account/delete"
						className={buttonLook({ look: "quiet" })}
					>
						{account.deleteOpen}
					</Link>
				</div>
			</Section>
		</PageFrame>
	);
}

async function GuestAccount({
	viewer,
	token,
}: {
	viewer: Viewer;
	token: string | null;
}) {
	const [t, visit, { registration }, isOpen] = await Promise.all([
		getT(),
		readVisit(viewer),
		registrationState(),
		isInviteOpen(token),
	]);
	if (!visit) notFound();
	return (
		<PageFrame
			title={t.auth.guestAccount}
			back={<BackLink label={t.settings.title} />}
		>
			<p>
				{t.settings.visitUntil}{" "}
				<Time at={visit.expiresAt.toISOString()} look="full" />
			</p>
			<Section title={t.auth.createAccount} lead={t.auth.guestAccountLead}>
				<AccountForm
					displayName={visit.name}
					invite={isOpen ? token : null}
					needsInvite={registration !== "open" && !isOpen}
				/>
			</Section>
		</PageFrame>
	);
}
