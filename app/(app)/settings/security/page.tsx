import type { Metadata } from "next";
import { headers } from "next/headers";
import { HelpButton } from "@/components/help/help-button";
import { PasskeySection } from "@/components/locks/passkey-section";
import { StorageSection } from "@/components/locks/storage-section";
import { TwoStepSection } from "@/components/locks/two-step-section";
import { BackLink } from "@/components/settings/back-link";
import { PasswordForm } from "@/components/settings/password-form";
import { Section } from "@/components/settings/section";
import { SessionList } from "@/components/settings/session-list";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { listSessions } from "@/lib/auth/queries.server";
import { registrationState } from "@/lib/auth/registration.server";
import { getT } from "@/lib/i18n/locale.server";
import { bytesKept } from "@/lib/media/usage.server";
import { listPasskeys } from "@/lib/passkeys/commands.server";
import { placeOf } from "@/lib/passkeys/place.server";
import { readTwoStep } from "@/lib/two-step/commands.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).settings.security };
}

export default async function SecurityPage() {
	const viewer = await requireViewer("/settings/security");
	const place = placeOf(await headers());
	const [t, sessions, twoStep, passkeys, { serverName }, serverBytes] =
		await Promise.all([
			getT(),
			listSessions(viewer),
			readTwoStep(viewer),
			listPasskeys(viewer),
			registrationState(),
			bytesKept(viewer),
		]);
	return (
		<PageFrame
			title={t.settings.security}
			back={<BackLink label={t.settings.title} />}
			actions={<HelpButton label={t.shell.help} to="signing-in" />}
		>
			<Section title={t.settings.sessions}>
				<SessionList sessions={sessions} />
			</Section>
			<PasskeySection passkeys={passkeys} host={place?.host ?? null} />
			<TwoStepSection
				view={twoStep}
				account={{ handle: viewer.handle, serverName }}
			/>
			<Section
				title={t.settings.changePassword}
				lead={t.settings.changePasswordLead}
			>
				<PasswordForm handle={viewer.handle} />
			</Section>
			<StorageSection serverBytes={serverBytes} />
		</PageFrame>
	);
}
