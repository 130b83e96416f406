CREATE TABLE `notice_actors` (
	`notice_id` uuid NOT NULL,
	`actor_id` uuid NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `notice_actors_notice_id_actor_id_pk` PRIMARY KEY(`notice_id`,`actor_id`)
);
--> statement-breakpoint
CREATE TABLE `notice_settings` (
	`person_id` uuid NOT NULL,
	`kind` varchar(24) character set ascii collate ascii_bin NOT NULL,
	`level` enum('none','bell','push') NOT NULL,
	CONSTRAINT `notice_settings_person_id_kind_pk` PRIMARY KEY(`person_id`,`kind`)
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`kind` varchar(24) character set ascii collate ascii_bin NOT NULL,
	`subject_kind` varchar(24) character set ascii collate ascii_bin NOT NULL,
	`subject_id` uuid NOT NULL,
	`subject_sequence` bigint NOT NULL DEFAULT 0,
	`position` uuid NOT NULL,
	`is_seen` boolean NOT NULL DEFAULT false,
	`changed_at` datetime(3) NOT NULL,
	CONSTRAINT `notices_id` PRIMARY KEY(`id`),
	CONSTRAINT `notices_by_subject` UNIQUE(`person_id`,`kind`,`subject_id`,`subject_sequence`)
);
--> statement-breakpoint
CREATE TABLE `push_settings` (
	`person_id` uuid NOT NULL,
	`hides_text` boolean NOT NULL DEFAULT true,
	`quiet_from` int,
	`quiet_to` int,
	`quiet_days` tinyint NOT NULL DEFAULT 0,
	`time_zone` varchar(64) character set ascii collate ascii_bin NOT NULL DEFAULT 'UTC',
	CONSTRAINT `push_settings_person_id` PRIMARY KEY(`person_id`)
);
--> statement-breakpoint
CREATE TABLE `push_subscriptions` (
	`session_id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`endpoint_hash` varchar(64) character set ascii collate ascii_bin,
	`endpoint` varchar(1000) character set utf8mb4 collate utf8mb4_bin,
	`p256dh` varchar(100) character set ascii collate ascii_bin,
	`auth` varchar(32) character set ascii collate ascii_bin,
	`origin` varchar(255) character set ascii collate ascii_bin,
	`failing_since` date,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `push_subscriptions_session_id` PRIMARY KEY(`session_id`),
	CONSTRAINT `push_subscriptions_by_endpoint` UNIQUE(`endpoint_hash`)
);
--> statement-breakpoint
ALTER TABLE `notice_actors` ADD CONSTRAINT `notice_actors_notice_id_notices_id_fk` FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `notice_actors` ADD CONSTRAINT `notice_actors_actor_id_people_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `notice_settings` ADD CONSTRAINT `notice_settings_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `notices` ADD CONSTRAINT `notices_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `push_settings` ADD CONSTRAINT `push_settings_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `push_subscriptions` ADD CONSTRAINT `push_subscriptions_session_id_sessions_id_fk` FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `push_subscriptions` ADD CONSTRAINT `push_subscriptions_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `notice_actors_by_actor` ON `notice_actors` (`actor_id`);--> statement-breakpoint
CREATE INDEX `notices_by_position` ON `notices` (`person_id`,`position`);--> statement-breakpoint
CREATE INDEX `notices_unseen` ON `notices` (`person_id`,`is_seen`,`position`);--> statement-breakpoint
CREATE INDEX `notices_of_subject` ON `notices` (`subject_id`);--> statement-breakpoint
CREATE INDEX `push_subscriptions_by_person` ON `push_subscriptions` (`person_id`);