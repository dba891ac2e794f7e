import type { CaseType } from '../case-declaration.ts';

/**
 * Anti-social behaviour. Sources: the meanings of anti-social behaviour in the Anti-social Behaviour, Crime and Policing
 * Act 2014, section 2; the partnership's practice of reviewing a live case at least every four weeks.
 */
export const asb: CaseType = {
  code: 'asb',
  version: 1,
  effectiveFrom: '2015-11-20',
  name: 'Anti-social behaviour',
  purpose: 'anti-social-behaviour',
  suggestedHandling: 'normal',
  partyRoles: [
    { code: 'victim', name: 'Victim', meaning: 'Harmed by what happened' },
    {
      code: 'alleged-perpetrator',
      name: 'Alleged perpetrator',
      meaning: 'Said to have done it; nothing is proved by being listed here',
    },
    { code: 'witness', name: 'Witness', meaning: 'Saw or heard it' },
    { code: 'at-risk', name: 'At risk', meaning: 'May come to harm, whether or not they reported anything' },
  ],
  rolesFromReport: {
    victim: 'victim',
    'alleged-perpetrator': 'alleged-perpetrator',
    witness: 'witness',
    reporter: 'witness',
  },
  stages: [
    { code: 'assessment', name: 'Assessment', movesTo: ['early-help', 'enforcement', 'monitoring'] },
    { code: 'early-help', name: 'Early help and warnings', movesTo: ['enforcement', 'monitoring'] },
    { code: 'enforcement', name: 'Legal action', movesTo: ['early-help', 'monitoring'] },
    { code: 'monitoring', name: 'Monitoring', movesTo: ['early-help', 'enforcement'] },
  ],
  reviewEveryDays: 28,
  outcomes: [
    { code: 'resolved', name: 'Resolved: the behaviour has stopped' },
    { code: 'resolved-by-legal-action', name: 'Resolved by legal action' },
    { code: 'moved-away', name: 'The person responsible has moved away' },
    { code: 'passed-on', name: 'Passed to another agency or kind of case' },
    { code: 'not-supported', name: 'Not supported by what was found' },
    { code: 'victim-does-not-wish', name: 'The victim does not wish it to go on, and it is safe to stop' },
  ],
};
