/** All that an interpreter gets to see of the environment: what it prints must not depend on it. */
export const ENVIRONMENT = {
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C.UTF-8',
  PYTHONHASHSEED: '0',
  PYTHONNOUSERSITE: '1',
};
