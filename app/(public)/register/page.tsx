import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { DoorPage } from "@/components/auth/door-page";
import { RegisterForm } from "@/components/auth/register-form";
import { currentViewer } from "@/lib/auth/current.server";
import {
	isInviteOpen,
	registrationState,
} from "@/lib/auth/registration.server";
import { safeNext } from "@/lib/auth/rules";
import type { ServerWords } from "@/lib/i18n/dictionaries";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).auth.createAccount };
}

export default async function RegisterPage({
	searchParams,
}: PageProps<"/register">) {
	const { invite, next } = await searchParams;
	const target = typeof next === "string" ? safeNext(next, "") : "";
	const token = typeof invite === "string" ? invite : null;
	const viewer = await currentViewer();
	if (viewer?.role === "guest")
		redirect(`/settings/account?invite=${encodeURIComponent(token ?? "")}`);
	if (viewer) redirect(target || "/");
	const [t, { registration }, isOpen] = await Promise.all([
		getT(),
		registrationState(),
		isInviteOpen(token),
	]);
	const other = (
		<>
			{t.landing.haveAccount}{" "}
			<Link
				href={
					target ? `/sign-in?next=${encodeURIComponent(target)}` : "/sign-in"
				}
				className="text-accent-text underline"
			>
				{t.auth.signIn}
			</Link>
		</>
	);
	if (registration !== "open" && !isOpen) {
		const [title, lead] = shutWords(t, registration, token !== null);
		return <DoorPage title={title} lead={lead} other={other} />;
	}
	return (
		<DoorPage
			title={t.landing.registerTitle}
			lead={t.landing.registerLead}
			other={other}
		>
			<RegisterForm invite={isOpen ? token : null} next={target || null} />
		</DoorPage>
	);
}

/** Why there is no form: the server is not ready, the link is dead, or there is no link. */
function shutWords(
	t: ServerWords,
	registration: "not_set_up" | "invite",
	hasToken: boolean,
): [string, string] {
	if (registration === "not_set_up")
		return [t.landing.notSetUp, t.landing.notSetUpLead];
	if (hasToken) return [t.landing.inviteInvalid, t.landing.inviteInvalidLead];
	return [t.landing.inviteNeeded, t.landing.inviteNeededLead];
}
