import type { ProblemCode } from "@/lib/problem";

export const problems: Record<ProblemCode, string> = {
	invalid: "Noe i skjemaet stemmer ikke. Se over det.",
	empty: "Dette kan ikke være tomt.",
	too_long: "Dette er for langt. Kort det ned litt.",
	too_short: "Dette er for kort.",
	not_signed_in: "Du er logget ut. Logg inn og prøv igjen.",
	wrong_credentials: "Brukernavnet eller passordet stemmer ikke.",
	foreign_origin:
		"Det kom fra et annet nettsted og ble stoppet. Last siden på nytt.",
	not_found: "Dette finnes ikke, eller så er det ikke for deg.",
	taken: "Det er opptatt. Velg noe annet.",
	conflict: "Noe er endret i mellomtiden. Last siden på nytt og prøv igjen.",
	request_waiting: "Den første meldingen din venter på svar.",
	too_many: "Det er så mange som det kan være.",
	invite_invalid: "Denne invitasjonen virker ikke lenger. Be om en ny.",
	invites_only: "Her får man konto ved invitasjon.",
	handle_reserved: "Det brukernavnet er satt av til tjeneren. Velg et annet.",
	handle_characters:
		"Bruk bokstaver, tall, punktum og bindestrek, alt fra samme alfabet.",
	password_common: "Mange bruker det passordet. Velg et annet.",
	too_large: "Dette er for stort.",
	quota_full: "Du har brukt opp plassen din til filer. Slett noen først.",
	file_type: "Denne typen fil kan ikke sendes her.",
	file_broken: "Filen er ødelagt og kan ikke leses.",
	picture_too_big: "Bildet har for mange piksler. Gjør det mindre.",
	upload_expired: "Opplastingen tok for lang tid. Start den på nytt.",
	rate_limited: "Det ble mye på en gang. Vent litt og prøv igjen.",
	internal: "Noe gikk galt hos oss. Prøv igjen.",
	busy: "Det er mange i døren akkurat nå. Prøv igjen om litt.",
	unavailable: "Tjeneren kan ikke svare akkurat nå. Prøv igjen om litt.",
};
