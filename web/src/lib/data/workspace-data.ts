import { type Department, listDepartments } from '@agendawerk/shared/departments/index.ts';
import { listMembers, type Member } from '@agendawerk/shared/members/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWorkspace } from '../session.ts';
import { listQuery } from './list-query.ts';

export const departmentsQuery = (workspaceId: string) => listQuery(listDepartments, 'departments', { workspaceId });
export const membersQuery = (workspaceId: string) => listQuery(listMembers, 'members', { workspaceId });

/** The names behind ids, in any order of arrival: an id whose name is not there yet reads as nothing. */
export interface Directory {
  departments: readonly Department[];
  members: readonly Member[];
  departmentName: (id: string | null) => string | null;
  memberName: (id: string | null) => string | null;
}

/** People and departments of the workspace. */
export function useDirectory(): Directory {
  const { workspaceId } = useWorkspace();
  const { data: departments } = useQuery(departmentsQuery(workspaceId));
  const { data: members } = useQuery(membersQuery(workspaceId));
  return useMemo(() => {
    const departmentNames = new Map(departments?.map((department) => [department.id, department.name]));
    const memberNames = new Map(members?.map((member) => [member.id, member.name]));
    return {
      departments: departments ?? [],
      members: members ?? [],
      departmentName: (id) => (id === null ? null : (departmentNames.get(id) ?? null)),
      memberName: (id) => (id === null ? null : (memberNames.get(id) ?? null)),
    };
  }, [departments, members]);
}
