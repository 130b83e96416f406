import type { ProblemCode } from "@/lib/problem";

export const problems: Record<ProblemCode, string> = {
	invalid: "Lomakkeessa on jotain vialla. Tarkista se.",
	empty: "Tämä ei voi olla tyhjä.",
	too_long: "Tämä on liian pitkä. Lyhennä vähän.",
	too_short: "Tämä on liian lyhyt.",
	not_signed_in: "Olet kirjautunut ulos. Kirjaudu ja yritä uudelleen.",
	wrong_credentials: "Käyttäjätunnus tai salasana on väärä.",
	code_needed: "Salasana on oikea. Nyt tarvitaan vielä sovelluksesi koodi.",
	code_wrong: "Koodi on väärä tai se on jo käytetty.",
	passkey_refused:
		"Tämä pääsyavain ei avaa täällä mitään tiliä. Yritä uudelleen tai käytä salasanaa.",
	too_late: "Siinä kesti liian kauan. Aloita alusta.",
	foreign_origin:
		"Tämä tuli toiselta sivustolta, ja se pysäytettiin. Lataa sivu uudelleen.",
	not_found: "Tätä ei ole, tai se ei ole sinun nähtävissäsi.",
	taken: "Tämä on jo varattu. Valitse toinen.",
	conflict:
		"Jokin on sillä välin muuttunut. Lataa sivu uudelleen ja yritä uudelleen.",
	request_waiting: "Ensimmäinen viestisi odottaa vastausta.",
	friends_first:
		"Et voi kirjoittaa tälle ihmiselle ensin. Pyydä häntä kaveriksi.",
	gone: "Tili, jolle kirjoitat, on poistettu. Kukaan ei lukisi viestiä.",
	only_owner:
		"Olet tämän palvelimen ainoa omistaja, eikä se voi olla ilman omistajaa.",
	leaving: "Tätä tiliä ollaan poistamassa. Sen voi vielä palauttaa.",
	too_many: "Enempää ei mahdu.",
	invite_invalid: "Tämä kutsu ei enää toimi. Pyydä uusi.",
	admins_only: "Vain ryhmän ylläpitäjät voivat tehdä tämän.",
	moderators_only: "Vain yhteisön vetäjät voivat tehdä tämän.",
	owners_only: "Vain yhteisön omistajat voivat tehdä tämän.",
	channel_full: "Kanava on täynnä.",
	group_full: "Ryhmä on täynnä.",
	invites_only: "Täällä tilin saa vain kutsulla.",
	guests_closed: "Vieraita ei juuri nyt oteta vastaan.",
	handle_reserved:
		"Tuo käyttäjätunnus on varattu palvelimelle. Valitse toinen.",
	handle_characters:
		"Käytä kirjaimia, numeroita, pisteitä ja yhdysviivoja, kaikki samasta aakkostosta.",
	password_common: "Monella on tuo salasana. Valitse toinen.",
	too_large: "Tämä on liian suuri.",
	quota_full: "Tilasi tiedostoille on täynnä. Poista ensin joitakin.",
	file_type: "Tällaista tiedostoa ei voi lähettää täällä.",
	file_broken: "Tiedosto on vioittunut, eikä sitä voi lukea.",
	not_an_emoji: "Tuo ei ole emoji. Valitse emoji.",
	tells_word: "Se paljastaisi pelin sanan kaikille. Viestiä ei lähetetty.",
	game_full: "Peliin ei mahdu enempää pelaajia. Voit katsoa.",
	poll_closed: "Tämä äänestys on päättynyt.",
	picture_too_big: "Kuvassa on liikaa pikseleitä. Pienennä kuvaa.",
	upload_expired: "Lataus kesti liian kauan. Aloita se uudelleen.",
	rate_limited: "Nyt tuli paljon kerralla. Odota hetki ja yritä uudelleen.",
	internal: "Meillä meni jokin vikaan. Yritä uudelleen.",
	busy: "Ovella on juuri nyt ruuhkaa. Yritä hetken päästä uudelleen.",
	unavailable:
		"Palvelin ei juuri nyt pysty vastaamaan. Yritä hetken päästä uudelleen.",
};
