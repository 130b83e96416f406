CREATE TABLE `reports` (
	`id` uuid NOT NULL,
	`reporter_id` uuid NOT NULL,
	`about_id` uuid NOT NULL,
	`kind` enum('person','message','post','comment','letter') NOT NULL,
	`subject_id` uuid NOT NULL,
	`place` enum('direct','group','channel'),
	`copy` mediumtext,
	`attachment_count` int NOT NULL,
	`reason` enum('spam','bullying','sexual','other') NOT NULL,
	`words` varchar(1000) character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`reported_at` datetime(3) NOT NULL,
	`answered_at` datetime(3),
	`outcome` enum('done','nothing'),
	`answer` varchar(1000) character set utf8mb4 collate utf8mb4_bin,
	CONSTRAINT `reports_id` PRIMARY KEY(`id`),
	CONSTRAINT `reports_by_subject` UNIQUE(`reporter_id`,`kind`,`subject_id`)
);
--> statement-breakpoint
ALTER TABLE `reports` ADD CONSTRAINT `reports_reporter_id_people_id_fk` FOREIGN KEY (`reporter_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `reports` ADD CONSTRAINT `reports_about_id_people_id_fk` FOREIGN KEY (`about_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `reports_by_answer` ON `reports` (`answered_at`,`reported_at`);--> statement-breakpoint
CREATE INDEX `reports_by_about` ON `reports` (`about_id`);