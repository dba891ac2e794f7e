import type { AgencyKey } from '../agencies.ts';
import type { Outcome } from './story.ts';

/** Notes that fit any case, by what they are for. The same names in braces as in a story, and {lead}, {worker}, {number}. */
export const COMMON_NOTES = {
  opening: [
    'Opened after {number} reports that belong together. Plan: see {victim}, see {short}, ask partners what they hold, first review in four weeks.',
    'Allocated to me today. Read everything we have on {place}. Will ring {victim} first and make no approach to {short} until {vhe} has agreed to it.',
    'Case opened with the agreement of {victim}. {vHe} knows who will see this and why.',
    'Opened. Nobody else seems to be working this; pointers checked before I began.',
  ],
  sharing: [
    'Shared with {partner}. They hold things we do not, and the other way round; agreed that I keep the lead.',
    'Spoke to {worker} at {partner} before sharing, to be sure it was needed. It is.',
    '{victim} told which agencies can see this from today.',
  ],
  work: [
    'Tried {victim} twice, no reply. Text sent; will call round on the way home.',
    'Diary sheets collected. Read through and dated: five entries, two of them serious.',
    'Rang {victim} as promised. No change since last week, but {vhe} was glad of the call.',
    'Third-party report from a neighbour who will not be named. Recorded for what it is worth.',
    'Visited {street} at {time}. Quiet. Spoke to three households; two had nothing to say and one said plenty.',
    'Missed appointment: {short} did not come. Rang at once, no answer. New one sent for {soon}.',
    'Case discussed at the joint action group. All content with the plan; nothing to add.',
    '{short} rang, angry, then calmer. Listened. Said what will happen next and confirmed it in writing.',
    'Written to everyone who complained with what we may tell them, which is not everything.',
    'Footage from {victimPlace} copied and exhibited. Good enough to tell who it is.',
    'Home visit with a colleague. {short} civil, house tidy, a different picture from the one in the reports.',
    'Risk looked at again. No change: the harm is steady, and so is the support.',
    'Long talk with {worker} at {partner}. We were about to do the same visit in the same week; they will do it.',
    'A long weekend passed without a call. First for a while.',
    'Email from the ward councillor on behalf of {victim}. Answered with {vhis} consent, in general terms.',
    'Two reports came in on the same evening from different ends of {street}. Same thing, counted once.',
  ],
  supervision: [
    'Quality check: risk assessment in date, victim contacted within the week, plan clear. Please add an end date to the second action.',
    'Supervision with {lead}. What was promised gets another four weeks before anything formal.',
    'Looked through this live case. Good notes. One gap: I cannot see what {victim} was told after the last visit.',
    'Case reviewed with {lead}. Threshold for legal action not met yet; keep building the evidence.',
    'Agreed the spend on security at {victimPlace}.',
  ],
  coordination: [
    'Read for the monthly look across agencies. This household is also known elsewhere; have asked {lead} to widen the sharing.',
    'Counted across agencies: {number} reports in twelve months from this address and the ones beside it. To be on the agenda of the joint action group.',
  ],
  agencyOnly: [
    'For our own file: visit in pairs until further notice. Nothing has happened, but the last visit felt tense.',
    'Budget code for the lock change given by phone. Invoice to me.',
    'Leave from Friday for two weeks. {worker} has the phone; anything urgent to the duty desk.',
    'Our legal team think the evidence is thin on the first two incidents. Not for sharing until they have put it in writing.',
    'Staffing: no evening cover until the end of the month. Partners told only that we cannot do Thursdays.',
    'Complaint received about our first visit. Answered; kept apart from this case.',
    'Phone message from {victim} taken by the front desk and passed to me two days late. Raised here, not with partners.',
    'Mileage and two late evenings for this one agreed with my manager.',
  ],
  named: [
    'For you only at this point: {victim} told me something about {vhis} past that bears on risk. Ring me before you visit.',
    'Between us until the strategy meeting: there may be another victim. I will bring what I have.',
    '{short} has said something about a relative that needs care. Please ring me; I would rather not write it here.',
    'The witness is known to one of your colleagues. Please keep the statement to yourself for now.',
  ],
  handover: ['Handed over to {lead} with a meeting today. {victim} has been told and has the new number.'],
  correction: [
    'Correction: the date in my note should be {day}.',
    'Correction to my earlier note: it was the neighbour who said so, not {victim}.',
    'Correction: the visit was made by two of us, not by me alone.',
  ],
  closing: [
    'Closing visit to {victim}. {vHe} knows how to come back and that it would not start from the beginning.',
    'Everybody on the case asked whether anything stands against closing. Nothing does.',
    'Letter to {victim} with what was done and by whom, and how to ask for a review of the case.',
    'Last call to {victim}. Agreed that this is the end of it, with the door left open.',
  ],
  reopening: [
    'Rang {victim} on the day it was reopened. It started again a fortnight ago. {vHe} did not want to bother us; told {vhim} that {vhe} should have.',
    'Went through what worked last time with {worker}. Same plan, sooner.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Sentences with which a note may end: the small things that make up the day. */
export const TAILS: readonly string[] = [
  'Next contact {soon}.',
  '{worker} told by phone.',
  'Logged here only, so that it is not in two places.',
  '{victim} knows.',
  'To be looked at again at the review.',
  'Took forty minutes.',
  'Letter to follow.',
  'No risk to anybody tonight, as far as I can tell.',
  'Will try again on {soon}.',
  'Left my card.',
  'Copy on the file.',
  'Nothing else to report.',
  'Asked whether anything was missing from the plan: no.',
];

/** What a partner writes when it has been let in, by the partner. */
export const PARTNER_NOTES: Readonly<Partial<Record<AgencyKey, readonly string[]>>> = {
  police: [
    'From the police: eleven calls to {street} in a year, four of them to {place}. Nobody had put them together. Beat officer briefed, extra attention on Thursday to Saturday.',
    'Checked our side. {short} is known to us for one matter last year, no further action. Nothing that raises the risk.',
    'Passed by at {time} and again an hour later. Two words with {short}, both friendly. All quiet at {victimPlace}.',
    'Attended on {day}, report taken, body-worn film kept. {short} given words of advice in front of {worker}.',
  ],
  council: [
    'From the council: two complaints on the noise and waste side that match the dates here. Officers asked to copy us in.',
    'Early help have an open plan with the family. The key worker will come to the next meeting, with consent.',
    'Street scene were out the same day. Photographs before and after are with me.',
    'Council tax and housing benefit show one adult at {place}. Three have been seen.',
  ],
  housing: [
    'From the landlord: tenancy since before I came, rent paid, three earlier complaints closed one at a time. Read together they look different.',
    'Tenancy interview done. {short} reminded of the clause on nuisance and signed to say so.',
    'Repairs to the gate and the light done as asked. No charge.',
    'Flat next door inspected for sound. Nothing wrong with the wall that carpet would not cure.',
  ],
  probation: [
    'From probation: {short} is supervised by us and reports weekly. I can add a line to the plan about {street} if that helps.',
    'Spoke to {short} at supervision about the complaints. Took it better from me than from the letter.',
  ],
  rehabilitation: [
    'From the community rehabilitation company: order has four months to run. Thinking skills group begins on {soon}.',
    'Appointment kept. {short} says things are calmer at home. I have no reason to doubt it, and none to rely on it.',
  ],
  fire: [
    'From the fire service: home safety visit done at {victimPlace}, two alarms fitted. Nothing of concern except the store under the stairs.',
    'Two small fires within a hundred metres in six months, cause not known. Added to our hot-spot patrol.',
  ],
  education: [
    'From school: attendance 81 per cent and falling since half-term. Head of year will see {parent} on {soon}.',
    'The children in this have all been in the same isolation room this month. Friendship groups being looked at.',
    'School transport complaint matches the date. Seating plan changed, driver told.',
  ],
  voluntary: [
    'From victim care: weekly calls with {victim} have begun. Sleeping badly, eating, has a sister who visits. No wish to move.',
    'Went with {victim} to look at the new lights. Small thing, great effect.',
    'Restorative meeting explained. {victim} will think about it and does not want to be asked every week.',
  ],
  health: [
    'From safeguarding: the practice has been asked to note the stress on the record, with {vhis} consent. No safeguarding referral needed now.',
    'Health visitor was in the week before last and saw nothing of this. Will go sooner next time.',
  ],
};

/** Why cases are closed. */
export const COMMON_CLOSINGS: Readonly<Record<Outcome, readonly string[]>> = {
  resolved: [
    'Nothing reported to any of us for eight weeks. {victim} agrees that it has stopped.',
    'What was agreed has been kept to for two months. {victim} and partners content to close.',
    'Stopped after the second visit. Two months of quiet, confirmed by {victim}.',
  ],
  'resolved-by-legal-action': [
    'Order in force and kept to for three months. {victim} knows whom to ring if it is broken.',
    'Undertaking given to the court and kept. Closed with the agreement of {victim}.',
  ],
  'moved-away': [
    '{subject} has moved out of the area. Checked with the landlord; nothing since.',
    'The household has moved. {victim} has had eight quiet weeks.',
  ],
  'passed-on': [
    'Belongs with early help rather than here. Key worker has taken it on; handover done with the family present.',
    'Passed to the offender management meeting, where it is already discussed. Nothing left for us that they will not do.',
  ],
  'not-supported': [
    'Three weeks of recording and two unannounced visits did not bear it out. Explained to {victim} in person.',
    'The reports come from one household only and others beside it hear nothing. Mediation offered instead.',
  ],
  'victim-does-not-wish': [
    '{victim} asked us to stop. Seen alone, not under pressure, risk low. {vHe} knows that {vhe} can come back.',
    "At {victim}'s clear wish, after a talk about what stopping means. Others on the case agree that it is safe.",
  ],
};

/** Why a case was taken up again. */
export const REOPENINGS: readonly string[] = [
  'It has begun again: {number} reports in two weeks, same address.',
  '{victim} rang. The behaviour came back once the order ran out.',
  'New reports about {place} that carry on where the last ones stopped.',
];

/** What people tell of whom else they told. */
export const ALSO_TOLD: readonly string[] = [
  'The council',
  'Police on 101',
  'Their landlord',
  'A councillor',
  'The school',
  'Nobody so far',
];
