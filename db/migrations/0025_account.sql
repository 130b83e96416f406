CREATE TABLE `departures` (
	`person_id` uuid NOT NULL,
	`handle` varchar(64) character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`display_name` varchar(80) NOT NULL,
	`photo_id` uuid,
	`role` enum('owner','moderator','member') NOT NULL,
	`takes_words` boolean NOT NULL,
	`due_at` datetime(3) NOT NULL,
	CONSTRAINT `departures_person_id` PRIMARY KEY(`person_id`),
	CONSTRAINT `departures_by_handle` UNIQUE(`handle`)
);
--> statement-breakpoint
CREATE TABLE `user_names` (
	`fingerprint` varchar(64) character set ascii collate ascii_bin NOT NULL,
	`person_id` uuid,
	`handle` varchar(64) character set utf8mb4 collate utf8mb4_bin,
	`kept_until` datetime(3),
	CONSTRAINT `user_names_fingerprint` PRIMARY KEY(`fingerprint`)
);
--> statement-breakpoint
ALTER TABLE `people` MODIFY COLUMN `role` enum('owner','moderator','member','guest','gone') NOT NULL DEFAULT 'member';--> statement-breakpoint
ALTER TABLE `departures` ADD CONSTRAINT `departures_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_names` ADD CONSTRAINT `user_names_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `departures_by_end` ON `departures` (`due_at`);--> statement-breakpoint
CREATE INDEX `user_names_by_person` ON `user_names` (`person_id`);--> statement-breakpoint
CREATE INDEX `user_names_by_end` ON `user_names` (`kept_until`);--> statement-breakpoint
INSERT INTO `user_names` (`fingerprint`, `person_id`, `handle`) SELECT sha2(`skeleton`, 256), `id`, `handle` FROM `people` WHERE `role` <> 'guest';
