import { assigned, byRule, read, took, type Story } from './story';

const why = 'why-service-decides';
const phone = 'phone-etiquette';
const listening = 'listening-and-recovery';
const care = 'i-care';
const ten = 'ten-commandments';

/** Ways that people take through the course. Who takes which is written in the roster. */
export const paths = {
  'not-assigned': [],
  volunteer: [
    { module: phone, study: took(310, 300, 'passed') },
    { module: care, study: took(290, 280, 'passed') },
    { module: ten, study: took(270, 258, 'passed') },
    { module: why, study: took(58, 55, 'passed') },
    { module: listening, study: took(50, 45, 'passed') },
  ],
  renewed: [
    { module: phone, ...assigned(415, 372), study: took(408, 399, 'passed'), renewal: took(52, 44, 'passed') },
    { module: care, ...assigned(415, 355), study: took(395, 384, 'failed', 'passed'), renewal: took(38, 27, 'passed') },
    { module: ten, ...assigned(415, 340), study: took(380, 370, 'passed'), renewal: took(24, 14, 'passed') },
    { module: why, ...assigned(57, 20), study: took(43, 39, 'passed') },
    { module: listening, ...assigned(57, 2), study: took(12, 8, 'passed') },
  ],
  lapsed: [
    { module: phone, ...assigned(415, 370), study: took(405, 377, 'passed') },
    { module: care, ...assigned(300, 262), study: took(295, 270, 'passed') },
    { module: ten, ...assigned(60, 6), study: read(40, 12, 2) },
  ],
  'lapsed-renewing': [
    { module: phone, ...assigned(415, 370), study: took(405, 379, 'failed', 'passed'), renewal: read(9, 2, 3) },
    { module: care, ...assigned(190, 150), study: took(180, 161, 'passed') },
  ],
  expiring: [
    { module: phone, ...assigned(378, 340), study: took(370, 348, 'passed') },
    { module: care, ...assigned(240, 200), study: took(230, 212, 'failed', 'passed') },
    { module: why, ...assigned(50, 4), study: took(28, 20, 'failed', 'passed') },
  ],
  renewing: [
    { module: phone, ...assigned(378, 340), study: took(368, 346, 'passed'), renewal: read(7, 2, 3) },
    { module: care, ...assigned(240, 196), study: took(228, 205, 'passed') },
    { module: ten, ...assigned(12, -12) },
    { module: why, ...assigned(50, 6), study: took(30, 24, 'passed') },
  ],
  'all-valid': [
    { module: phone, ...assigned(250, 205), study: took(240, 228, 'passed') },
    { module: care, ...assigned(250, 180), study: took(222, 205, 'failed', 'passed') },
    { module: ten, ...assigned(250, 160), study: took(198, 184, 'passed') },
    { module: why, ...assigned(50, -10), study: read(21, 5, 2) },
    { module: listening, ...assigned(50, -24) },
  ],
  'finished-late': [
    { module: phone, ...assigned(200, 160), study: took(190, 140, 'failed', 'failed', 'passed') },
    { module: care, ...assigned(200, 140), study: took(132, 112, 'passed') },
    { module: ten, ...assigned(200, 120), study: took(100, 70, 'passed') },
    { module: why, ...assigned(48, -12) },
    { module: listening, ...assigned(48, -26) },
  ],
  'finished-on-time': [
    { module: why, ...byRule, study: took(57, 54, 'passed') },
    { module: phone, ...byRule, study: took(53, 48, 'passed') },
    { module: listening, ...byRule, study: took(47, 44, 'passed') },
    { module: care, ...byRule, study: took(43, 38, 'passed') },
    { module: ten, ...byRule, study: took(37, 32, 'passed') },
  ],
  'third-under-way': [
    { module: phone, ...assigned(300, 260), study: took(290, 278, 'passed') },
    { module: care, ...assigned(200, 150), study: took(190, 171, 'passed') },
    { module: ten, ...assigned(26, -11), study: read(14, 2, 3) },
    { module: why, ...assigned(50, 8), study: took(34, 28, 'passed') },
  ],
  'two-valid': [
    { module: phone, ...assigned(230, 190), study: took(220, 206, 'failed', 'passed') },
    { module: care, ...assigned(150, 105), study: took(142, 121, 'passed') },
  ],
  'phone-valid': [{ module: phone, ...assigned(170, 130), study: took(160, 146, 'passed') }],
  'phone-reading': [{ module: phone, ...assigned(18, -12), study: read(12, 2, 2) }],
  'overdue-begun': [{ module: phone, ...assigned(52, 9), study: read(40, 15, 3) }],
  'just-assigned': [{ module: phone, ...assigned(6, -24) }],
  'never-came-later': [{ module: phone, ...assigned(55, 10) }],
  interrupted: [{ module: phone, ...assigned(240, 200), study: read(232, 150, 4) }],
  'first-weeks': [
    { module: why, ...byRule, study: took(20, 15, 'passed') },
    { module: phone, ...byRule, study: read(12, 3, 2) },
    { module: listening, ...byRule },
    { module: care, ...byRule },
    { module: ten, ...byRule },
  ],
  'never-came': [
    { module: why, ...byRule },
    { module: phone, ...byRule },
    { module: listening, ...byRule },
    { module: care, ...byRule },
    { module: ten, ...byRule },
  ],
  failing: [
    { module: phone, ...assigned(24, -6), study: took(20, 3, 'failed', 'failed') },
    { module: care, ...assigned(24, -24) },
  ],
  'out-of-attempts': [
    { module: phone, ...assigned(260, 220), study: took(250, 232, 'passed') },
    { module: care, ...assigned(34, -2), study: took(30, 4, 'failed', 'failed', 'failed') },
  ],
  'in-quiz': [
    { module: phone, ...assigned(200, 160), study: took(190, 178, 'passed') },
    { module: care, ...assigned(16, -14, 'For the quarter we agreed on in your review.'), study: took(11, 1, 'open') },
  ],
  revoked: [
    {
      module: phone,
      assigned: {
        by: 'manager',
        ago: 170,
        due: -20,
        moved: { ago: 39, why: 'To be taken again after the revocation, at a desk of her own.' },
      },
      study: took(160, 146, 'passed'),
    },
  ],
  'new-hire': [
    { module: why, ...byRule },
    {
      module: phone,
      ...assigned(3, -4, 'Welcome, Aiyana. Please finish this before you take calls alone next week. I am at the desk by the window.'),
    },
    { module: listening, ...byRule },
    { module: care, ...byRule },
    { module: ten, ...byRule },
  ],
  learner: [
    {
      module: phone,
      ...assigned(362, 332, 'First things first: everybody at the desks answers in the same way.'),
      study: took(358, 349, 'passed'),
    },
    {
      module: care,
      ...assigned(240, 195, 'You hear people out already. This gives you the words for it.'),
      study: took(230, 214, 'passed'),
    },
    { module: ten, ...assigned(20, -9, 'The last one of the course. Shout if you get stuck.'), study: took(15, 4, 'failed') },
    { module: why, ...assigned(13, -24, 'New in the course. You finish the old one first, then this.') },
    { module: listening, ...assigned(13, -38) },
  ],
} satisfies Record<string, readonly Story[]>;

export type PathName = keyof typeof paths;
